package org.gridwhistle.identity;

record CredentialRow(long id, String passwordHash, boolean enabled, int epoch) {}
