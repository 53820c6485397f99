-- 审计: one line for each thing that happened; written once, then only given its place in the chain
create table audit_entry (
  id             bigint       not null auto_increment comment '主键；写入先后',
  seq            bigint       comment '封存后的连续序号，从 1 起；空为尚未封存，通常不超过一秒',
  happened_at    datetime     not null comment '发生时间',
  log_name       varchar(8)   not null comment '日志：SECURITY 安全、DATA 数据变更、ACT 办理',
  kind           varchar(60)  not null comment '发生了什么：安全事件名、被改资料的种类或动作名',
  actor_id       bigint       comment '操作人账号编号；空为系统或未登录的人',
  actor_username varchar(64)  comment '操作人当时的登录账号',
  actor_name     varchar(64)  comment '操作人当时的姓名',
  actor_role     varchar(32)  comment '操作人当时的主要角色',
  address        varchar(45)  comment '来源地址',
  subject        varchar(200) comment '对象，按接口路径书写，如 cases/WG202611230001',
  method         varchar(8)   comment 'HTTP 方法',
  route          varchar(160) comment '接口路径模板',
  status         int          comment '应答状态码；空为写入时尚未应答',
  outcome        varchar(8)   not null comment '结果：DONE 办成、REFUSED 被拒绝、FAILED 出错',
  detail         varchar(8000) comment '详情 (JSON)：变动的字段及前后值，或事件的要点；不含口令等秘密',
  entry_key      varchar(40)  not null comment '写入节点给出的唯一标识',
  mac            char(64)     not null comment '以上内容（序号与主键除外）的 HMAC-SHA256',
  link           char(64)     comment '前一条的链值、本条序号与 mac 的 HMAC-SHA256；空为尚未封存',
  primary key (id),
  constraint uk_audit_entry__seq unique (seq),
  constraint uk_audit_entry__entry_key unique (entry_key)
) default charset=utf8mb4 collate=utf8mb4_bin comment='审计日志';

create index ix_audit_entry__happened_at on audit_entry (happened_at);
create index ix_audit_entry__actor on audit_entry (actor_username);
create index ix_audit_entry__subject on audit_entry (subject);
