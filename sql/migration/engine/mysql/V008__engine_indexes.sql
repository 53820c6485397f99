-- What the engine's own scripts leave out and a county's load needs.

-- every completion of a task asks for its children, and would otherwise read all open tasks
create index ACT_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_);

-- task lists by due date
create index ACT_IDX_TASK_DUE_DATE on ACT_RU_TASK(DUE_DATE_);

-- job acquisition by due date
create index ACT_IDX_JOB_DUEDATE on ACT_RU_JOB(DUEDATE_);
