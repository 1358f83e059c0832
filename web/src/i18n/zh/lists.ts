/** What every list offers: views, columns, files. */
export const lists = {
  lists: {
    views: '常用视图',
    saveView: '保存当前视图',
    saveHint: '保存当前的筛选、排序与列，只有您自己可见。按姓名等搜索的内容不会保存。',
    viewName: '名称',
    save: '保存',
    saved: '已保存',
    dropView: '删除视图“{{name}}”',
    columns: '选择列',
    allColumns: '显示全部列',
    export: '导出',
    formats: { xlsx: 'Excel（首页为筛选条件）', csv: 'CSV（UTF-8，可用 Excel 打开）' },
    exporting: '正在导出 {{rows}} 行',
    received: '已接收 {{kilobytes}} KB',
    stop: '停止',
    exported: '已导出 {{rows}} 行',
    failed: '没有导出',
  },
};
