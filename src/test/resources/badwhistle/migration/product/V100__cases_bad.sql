create table whistle_case (
  id bigint auto_increment primary key comment '主键',
  stage varchar(32) not null,
  changed_at datetime default current_timestamp comment 'when',
  version bigint not null comment '版本'
);
create table whistle_note (
  id bigint primary key comment '主键',
  version_text varchar(20) comment '版本说明'
) comment='留言';
