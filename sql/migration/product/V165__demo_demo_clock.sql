-- 演示: how far the demo county's time runs ahead of the machine's
create table demo_clock (
    id int not null primary key comment '恒为 1',
    ahead_seconds bigint not null comment '演示时间比真实时间快的秒数'
) default charset = utf8mb4 collate = utf8mb4_bin comment = '演示时钟';
