create table api_token (
  id         bigint   not null auto_increment comment '主键',
  token_hash char(64) not null comment '令牌的 SHA-256 散列值；令牌本身不保存',
  account_id bigint   not null comment '账号',
  created_at datetime not null comment '签发时间',
  expires_at datetime not null comment '到期时间',
  primary key (id),
  constraint uk_api_token__token_hash unique (token_hash),
  constraint fk_api_token__account foreign key (account_id) references account (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='接口令牌';
