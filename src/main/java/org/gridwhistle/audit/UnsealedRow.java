package org.gridwhistle.audit;

record UnsealedRow(long id, String mac) {}
