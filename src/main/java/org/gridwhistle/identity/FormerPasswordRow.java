package org.gridwhistle.identity;

record FormerPasswordRow(long id, String passwordHash) {}
