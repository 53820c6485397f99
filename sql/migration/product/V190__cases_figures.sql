-- 统计所需: what figures are counted from, written by the acts themselves in the statement that changes the case
alter table whistle_case add column response varchar(32) comment '首次报到是否按时, 空为尚未报到且未超时';
alter table whistle_case add column settlement varchar(32) comment '全案办理是否按时, 空为在办且此前各轮未超时';
alter table whistle_case add column first_group_id bigint comment '首次派往的代表小组';
alter table whistle_case add column claimed_by_id bigint comment '最近一次报到的代表';
alter table whistle_case add column silence_due_at datetime comment '首次报到后应有下一步记录的期限';
alter table whistle_case add column heard_at datetime comment '首次报到后代表第一次留下记录的时间';
alter table whistle_case add column stage_since datetime comment '进入当前环节的时间';
alter table whistle_case add column triage_seconds int comment '待派单累计工作秒数, 空为未曾离开该环节';
alter table whistle_case add column claiming_seconds int comment '待报到累计工作秒数, 空为未曾离开该环节';
alter table whistle_case add column handling_seconds int comment '办理中累计工作秒数, 空为未曾离开该环节';
alter table whistle_case add column departments_seconds int comment '部门办理累计工作秒数, 空为未曾离开该环节';
alter table whistle_case add column verifying_seconds int comment '待核实累计工作秒数, 空为未曾离开该环节';
alter table whistle_case add column evaluating_seconds int comment '待评价累计工作秒数, 空为未曾离开该环节';
