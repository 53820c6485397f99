-- 现由谁办, 谁推过: since when whoever has the case has it, and whether its records tell of somebody who let go of it
alter table whistle_case add column held_since datetime comment '现承办人自何时起承办';
alter table whistle_case add column refusal_count int default 0 not null comment '谢绝、退回、上报、退单的次数, 内容见案件记录';

update whistle_case set refusal_count = (
    select count(*) from case_event e
    where e.case_id = whistle_case.id and e.action in ('decline', 'release', 'refer-upward', 'request-return')
);
