create table setup_secret (
  id          int      not null comment '固定为 1',
  secret_hash char(64) not null comment '一次性启用密钥的 SHA-256 散列值；密钥只在控制台显示一次',
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='开设首位管理员的一次性启用密钥';
