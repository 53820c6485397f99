alter table account add column password_set_at datetime comment '口令设定时间；空为不详';
alter table account add column password_one_time boolean not null default false comment '是否一次性口令；登录后须先更改';
alter table account add column epoch int not null default 0 comment '登录世代；加一后此前的会话和令牌全部失效';

-- 口令历史: a password is not taken up again soon
create table password_history (
  id            bigint       not null auto_increment comment '主键',
  account_id    bigint       not null comment '账号',
  password_hash varchar(200) not null comment '用过的口令的散列',
  primary key (id),
  constraint fk_password_history__account foreign key (account_id) references account (id)
) default charset=utf8mb4 collate=utf8mb4_bin comment='用过的口令';
