package org.gridwhistle.cases;

/** How many open cases share a light, a stage and a level, and how many of them are overdue. */
record BoardCountRow(Light light, Stage stage, Level level, long cases, long overdue) {}
