-- 案件: the case, its departments' assignments, its clocks, who may claim it, and its records
create table whistle_case (
    id bigint not null auto_increment primary key comment '主键',
    number varchar(20) not null comment '案件编号',
    version int not null comment '版本号, 每次变更加一',
    title varchar(200) not null comment '标题',
    description text not null comment '情况描述',
    category_code varchar(20) comment '事项类别编码',
    category_name varchar(100) comment '事项类别名称, 上报时固定',
    urgency varchar(32) not null comment '紧急程度',
    stage varchar(32) not null comment '环节',
    level varchar(32) not null comment '层级: 村、乡镇、县',
    light varchar(32) not null comment '亮灯',
    round int not null comment '办理轮次',
    source varchar(32) not null comment '来源',
    region_code varchar(15) not null comment '所在区划或网格代码',
    region_name varchar(100) not null comment '所在区划或网格名称',
    region_prefix varchar(15) not null comment '区划代码前缀, 用于辖区范围',
    lat decimal(9, 6) comment '纬度 (WGS-84)',
    lng decimal(9, 6) comment '经度 (WGS-84)',
    address varchar(200) comment '地点描述',
    raiser_id bigint not null comment '吹哨人',
    raiser_name varchar(50) not null comment '吹哨人姓名',
    resident_name varchar(50) comment '反映群众姓名',
    resident_phone varchar(30) comment '反映群众电话',
    group_id bigint comment '代表小组',
    group_name varchar(100) comment '代表小组名称',
    station_id bigint comment '联络站',
    station_name varchar(100) comment '联络站名称',
    deputy_id bigint comment '报到代表',
    deputy_name varchar(50) comment '报到代表姓名',
    dispatch_no int not null comment '第几次派单',
    dispatch_json text comment '派单理由与备选小组 (JSON)',
    question varchar(1000) comment '待吹哨人补充的问题',
    listed boolean not null comment '是否挂牌督办',
    assignment_count int not null comment '部门承办次数',
    urge_count int not null comment '被督促次数',
    proposed_outcome varchar(32) comment '待评价的办理结果',
    result_text text comment '办理结果说明',
    planned_for date comment '纳入计划的完成日期',
    outcome varchar(32) comment '办结方式',
    satisfaction varchar(32) comment '对结果的满意度',
    attitude int comment '对态度的评分 1–5',
    evaluation_text varchar(2000) comment '评价意见',
    evaluated_at datetime comment '评价时间',
    resident_satisfaction varchar(32) comment '群众对结果的满意度, 由吹哨人转告',
    resident_attitude int comment '群众对态度的评分 1–5, 由吹哨人转告',
    merged_into varchar(20) comment '并入案件编号',
    merged_by_id bigint comment '并案人',
    merged_count int not null comment '并入本案的案件数',
    rework_rounds int not null comment '允许的普通重办轮数, 受理时固定',
    request_count int not null comment '退单、延期、挂账申请次数',
    open_request_count int not null comment '待审批的申请数',
    review_on date comment '挂账复核日期',
    suspended_from varchar(32) comment '挂账前的环节',
    supervision_count int not null comment '督办次数',
    supervision varchar(32) comment '进行中的督办状态',
    raised_at datetime not null comment '吹哨时间',
    received_at datetime not null comment '系统受理时间, 时限由此起算',
    claim_due_at datetime comment '报到期限',
    due_at datetime comment '全案办理期限',
    stage_due_at datetime comment '当前环节期限',
    earliest_due_at datetime comment '在走时限中最早的期限',
    closed_at datetime comment '办结时间',
    event_count int not null comment '记录条数',
    last_hash char(64) not null comment '最后一条记录的散列值',
    constraint uk_whistle_case_number unique (number)
) default charset = utf8mb4 collate = utf8mb4_bin comment = '案件';

create index ix_whistle_case_region on whistle_case (region_prefix, stage);
create index ix_whistle_case_stage on whistle_case (stage, stage_due_at);
create index ix_whistle_case_deputy on whistle_case (deputy_id, stage);
create index ix_whistle_case_group on whistle_case (group_id, stage);
create index ix_whistle_case_station on whistle_case (station_id, stage);
create index ix_whistle_case_raiser on whistle_case (raiser_id, stage);
create index ix_whistle_case_raised on whistle_case (raised_at);
create index ix_whistle_case_due on whistle_case (due_at);
create index ix_whistle_case_merged on whistle_case (merged_into);
create index ix_whistle_case_overdue on whistle_case (earliest_due_at);

create table department_assignment (
    id bigint not null auto_increment primary key comment '主键',
    case_id bigint not null comment '案件',
    department_id bigint not null comment '承办部门',
    department_name varchar(100) not null comment '承办部门名称, 交办时固定',
    role varchar(32) not null comment '主办或协办',
    state varchar(32) not null comment '承办状态',
    request varchar(2000) not null comment '交办要求',
    opened_at datetime not null comment '交办时间',
    sign_due_at datetime comment '签收期限',
    signed_at datetime comment '签收时间',
    reply_due_at datetime comment '答复期限',
    reply_result varchar(32) comment '答复结果',
    reply_text text comment '答复内容',
    planned_for date comment '计划完成日期',
    replied_at datetime comment '答复时间',
    constraint fk_department_assignment_case foreign key (case_id) references whistle_case (id)
) default charset = utf8mb4 collate = utf8mb4_bin comment = '部门承办';

create index ix_department_assignment_department on department_assignment (department_id, state);

create table case_clock (
    id bigint not null auto_increment primary key comment '主键',
    case_id bigint not null comment '案件',
    assignment_id bigint comment '部门承办, 签收与答复时限才有',
    kind varchar(32) not null comment '时限种类',
    round int not null comment '所属轮次',
    limit_amount decimal(8, 2) not null comment '时限数值',
    limit_unit varchar(32) not null comment '时限单位',
    policy_version varchar(32) not null comment '所依据的时限规则版本',
    rule_category varchar(20) comment '所依据规则的类别, 空为通用',
    started_at datetime not null comment '起算时间',
    due_at datetime not null comment '到期时间',
    provisional boolean not null comment '是否超出已公布日历的暂定期限',
    remind_at datetime not null comment '催办时间点',
    red_at datetime not null comment '亮红灯时间点',
    listed_at datetime not null comment '挂牌督办时间点',
    passed varchar(32) comment '已走过的最高一级',
    ended_at datetime comment '停表时间, 空为在走',
    change_count int not null comment '暂停、恢复、延期次数',
    constraint fk_case_clock_case foreign key (case_id) references whistle_case (id)
) default charset = utf8mb4 collate = utf8mb4_bin comment = '时限时钟';

create index ix_case_clock_assignment on case_clock (assignment_id);

create table clock_change (
    id bigint not null auto_increment primary key comment '主键',
    clock_id bigint not null comment '时限时钟',
    kind varchar(32) not null comment '暂停、恢复或延期',
    at datetime not null comment '发生时间',
    working_days int comment '延期工作日数',
    constraint fk_clock_change_clock foreign key (clock_id) references case_clock (id)
) default charset = utf8mb4 collate = utf8mb4_bin comment = '时钟的暂停、恢复与延期, 只增不改';

create table clock_rung (
    clock_id bigint not null comment '时限时钟',
    rung varchar(32) not null comment '催办督办阶梯的一级',
    due_at datetime not null comment '应触发时间',
    taken_at datetime not null comment '触发时间',
    primary key (clock_id, rung),
    constraint fk_clock_rung_clock foreign key (clock_id) references case_clock (id)
) default charset = utf8mb4 collate = utf8mb4_bin comment = '已触发的阶梯, 每个时钟每级一次';

create table case_request (
    id bigint not null auto_increment primary key comment '主键',
    case_id bigint not null comment '案件',
    kind varchar(32) not null comment '申请种类: 退单、延期、挂账',
    assignment_id bigint comment '部门承办, 代表自己的申请为空',
    department_id bigint comment '申请部门',
    asked_by_id bigint not null comment '申请人',
    asked_by_name varchar(50) not null comment '申请人姓名',
    asked_at datetime not null comment '申请时间',
    reason varchar(1000) not null comment '申请理由',
    days int comment '申请延期的工作日数',
    review_on date comment '申请挂账的复核日期',
    state varchar(32) not null comment '审批状态',
    decided_by_id bigint comment '审批人',
    decided_by_name varchar(50) comment '审批人姓名',
    decided_at datetime comment '审批或失效时间',
    decision varchar(1000) comment '审批意见',
    old_due_at datetime comment '原期限',
    new_due_at datetime comment '新期限',
    constraint fk_case_request_case foreign key (case_id) references whistle_case (id)
) default charset = utf8mb4 collate = utf8mb4_bin comment = '退单、延期、挂账的申请与审批';

create table supervision_task (
    id bigint not null auto_increment primary key comment '主键',
    case_id bigint not null comment '案件',
    opened_at datetime not null comment '督办时间',
    state varchar(32) not null comment '督办状态',
    answer varchar(4000) comment '承办人答复',
    answered_by_name varchar(50) comment '答复人姓名',
    answered_at datetime comment '答复时间',
    decision varchar(1000) comment '督办员意见',
    decided_by_name varchar(50) comment '督办员姓名',
    decided_at datetime comment '审定时间',
    constraint fk_supervision_task_case foreign key (case_id) references whistle_case (id)
) default charset = utf8mb4 collate = utf8mb4_bin comment = '督办任务';

create table claim_circle (
    id bigint not null auto_increment primary key comment '主键',
    case_id bigint not null comment '案件',
    dispatch_no int not null comment '第几次派单',
    group_id bigint comment '可报到的代表小组',
    station_id bigint comment '可报到的联络站 (全站代表)',
    opened_at datetime not null comment '开放时间',
    constraint fk_claim_circle_case foreign key (case_id) references whistle_case (id)
) default charset = utf8mb4 collate = utf8mb4_bin comment = '可报到范围';

create index ix_claim_circle_group on claim_circle (group_id, case_id);
create index ix_claim_circle_station on claim_circle (station_id, case_id);

create table claim_decline (
    case_id bigint not null comment '案件',
    dispatch_no int not null comment '第几次派单',
    deputy_id bigint not null comment '婉拒的代表',
    reason varchar(1000) not null comment '婉拒理由',
    declined_at datetime not null comment '婉拒时间',
    primary key (case_id, dispatch_no, deputy_id),
    constraint fk_claim_decline_case foreign key (case_id) references whistle_case (id)
) default charset = utf8mb4 collate = utf8mb4_bin comment = '婉拒报到';

create table case_event (
    case_id bigint not null comment '案件',
    seq int not null comment '序号, 从 1 起',
    at varchar(32) not null comment '发生时间, 带时区的 ISO-8601 原文, 参与散列',
    actor_id bigint comment '操作人, 系统自动时为空',
    actor_name varchar(50) comment '操作人姓名',
    actor_role varchar(32) comment '操作人角色',
    action varchar(40) not null comment '动作',
    from_stage varchar(32) comment '原环节',
    to_stage varchar(32) comment '现环节',
    text text comment '说明',
    data text not null comment '结构化内容 (JSON)',
    prev_hash char(64) not null comment '上一条记录的散列值',
    hash char(64) not null comment '本条记录的散列值',
    primary key (case_id, seq),
    constraint fk_case_event_case foreign key (case_id) references whistle_case (id)
) default charset = utf8mb4 collate = utf8mb4_bin comment = '案件记录, 只增不改';

create table case_number (
    on_date date not null primary key comment '日期',
    last_number int not null comment '当日已用的最大流水号'
) default charset = utf8mb4 collate = utf8mb4_bin comment = '案件编号流水';
