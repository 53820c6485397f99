-- 已有案件: what can still be told of cases that were there before; their time in each stage and their silences cannot
update whistle_case set first_group_id = (
    select max(k.group_id) from claim_circle k
    where k.case_id = whistle_case.id and k.dispatch_no = 1 and k.group_id is not null
);

update whistle_case set response = 'LATE' where exists (
    select 1 from case_clock k
    where k.case_id = whistle_case.id and k.kind = 'CLAIM' and k.ended_at > k.due_at
);

update whistle_case set response = 'IN_TIME' where response is null and deputy_id is not null;

update whistle_case set settlement = 'LATE' where exists (
    select 1 from case_clock k
    where k.case_id = whistle_case.id and k.kind = 'HANDLE' and k.ended_at > k.due_at
);

update whistle_case set settlement = 'IN_TIME' where settlement is null and not exists (
    select 1 from case_clock k
    where k.case_id = whistle_case.id and k.kind = 'HANDLE' and k.ended_at is null
);

update whistle_case set claimed_by_id = deputy_id;
