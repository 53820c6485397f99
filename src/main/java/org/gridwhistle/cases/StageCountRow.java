package org.gridwhistle.cases;

/** How many open cases share a stage and a light. */
record StageCountRow(Stage stage, Light light, long cases) {}
