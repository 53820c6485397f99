package org.gridwhistle.roster;

record GroupMemberRow(long groupId, long personId, boolean leader) {}
