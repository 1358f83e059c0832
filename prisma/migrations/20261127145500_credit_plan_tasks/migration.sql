-- Plans that wait for their decision come before risk, as new ones do.
INSERT INTO task (id, kind, room, subject_no, workflow_id, role, branch_code, excluded, title, created_at)
SELECT no || '-decide', 'CREDIT_PLAN_DECIDE', 'CREDIT_PLAN', no, '', 'RISK_OFFICER', branch_code, ARRAY[made_by],
  jsonb_build_object('zh', '审批 ' || period || ' 信贷计划', 'en', 'Decide the credit plan of ' || period), now()
FROM credit_plan WHERE status = 'WAITING'
ON CONFLICT DO NOTHING;
