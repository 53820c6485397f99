create table second_factor (
  account_id     bigint      not null comment '账号',
  secret         varchar(64) comment '已启用的动态口令密钥（Base32）；空为尚未启用',
  pending_secret varchar(64) comment '待确认的新密钥（Base32）',
  last_step      bigint      not null default 0 comment '最近用过的时间步；同一个及更早的验证码不再接受',
  primary key (account_id),
  constraint fk_second_factor__account foreign key (account_id) references account (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='第二因素（动态口令）';

create table recovery_code (
  id         bigint   not null auto_increment comment '主键',
  account_id bigint   not null comment '账号',
  code_hash  char(64) not null comment '恢复码的 SHA-256 散列值；恢复码本身不保存',
  used_at    datetime comment '使用时间；空为尚可使用一次',
  primary key (id),
  constraint uk_recovery_code unique (account_id, code_hash),
  constraint fk_recovery_code__account foreign key (account_id) references account (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='恢复码';
