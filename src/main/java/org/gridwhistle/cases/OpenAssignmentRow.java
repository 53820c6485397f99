package org.gridwhistle.cases;

/** An assignment that a department works on. */
record OpenAssignmentRow(String number, long assignmentId, AssignmentState state) {}
