import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  CalculatorOutlined,
  CalendarOutlined,
  CreditCardOutlined,
  DashboardOutlined,
  FileSearchOutlined,
  InboxOutlined,
  PhoneOutlined,
  PieChartOutlined,
  ProductOutlined,
  FunnelPlotOutlined,
  TeamOutlined,
  ToolOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Place } from './navigation';

export const PLACE_ICONS: Record<Place, ReactNode> = {
  dashboard: <DashboardOutlined />,
  inbox: <InboxOutlined />,
  leads: <FunnelPlotOutlined />,
  clients: <TeamOutlined />,
  applications: <AuditOutlined />,
  facilities: <CreditCardOutlined />,
  loans: <BankOutlined />,
  collections: <PhoneOutlined />,
  portfolio: <PieChartOutlined />,
  audit: <FileSearchOutlined />,
  users: <UserOutlined />,
  products: <ProductOutlined />,
  authority: <ApartmentOutlined />,
  calendars: <CalendarOutlined />,
  system: <ToolOutlined />,
  calculator: <CalculatorOutlined />,
};
