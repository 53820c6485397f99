package org.gridwhistle.identity;

record AccountRoleRow(long accountId, Role role) {}
