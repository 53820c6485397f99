package org.gridwhistle.cases;

/** How many open cases a group has. */
record GroupLoadRow(long groupId, int cases) {}
