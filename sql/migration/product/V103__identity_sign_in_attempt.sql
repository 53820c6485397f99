-- 登录尝试: all nodes count together
create table sign_in_attempt (
  kind        varchar(10) not null comment '所猜的是：PASSWORD 口令、CODE 验证码、AGAIN 再次确认口令',
  username    varchar(64) not null comment '所报的账号（可能并不存在）；空串为不分账号',
  origin      varchar(64) not null comment '来处：网络地址，或 device: 加设备标识的散列；空串为不分来处',
  failures    int         not null comment '连续失败次数',
  wait_until  datetime    comment '在此之前不再受理',
  last_at     datetime    not null comment '最近一次失败或登记的时间',
  known_until datetime    comment '在此之前是本账号的熟悉来处，不受别处失败的影响',
  primary key (kind, username, origin)
) default charset=utf8mb4 collate=utf8mb4_bin comment='登录尝试';

create index ix_sign_in_attempt__last_at on sign_in_attempt (last_at);
