create table account (
  id            bigint       not null auto_increment comment '主键；一个人在全系统只有这一个编号',
  username      varchar(64)  not null comment '登录账号',
  name          varchar(64)  not null comment '姓名',
  password_hash varchar(200) comment '口令散列，前缀为算法；空为不能用口令登录',
  enabled       boolean      not null comment '是否启用',
  region_code   varchar(15)  comment '所属行政区划代码；系统、安全、审计管理员可空',
  primary key (id),
  constraint uk_account__username unique (username)
) default charset=utf8mb4 collate=utf8mb4_bin comment='账号';

create table account_role (
  account_id bigint      not null comment '账号',
  role       varchar(32) not null comment '角色：GRID_WORKER 网格员、DEPUTY 代表、GROUP_LEADER 代表小组长、STATION_STAFF 联络站工作人员、DEPARTMENT 部门承办人、SUPERVISOR 督办员、LEADER 分管领导、SYSTEM_ADMIN 系统管理员、SECURITY_ADMIN 安全管理员、AUDITOR 审计管理员',
  primary key (account_id, role),
  constraint fk_account_role__account foreign key (account_id) references account (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='账号的角色';

create table account_stamp (
  id    int         not null comment '固定为 1',
  stamp varchar(36) not null comment '账号资料每次变动后的新标记；各节点据此发现缓存已旧',
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='账号资料的变动标记';

insert into account_stamp (id, stamp) values (1, 'new');
