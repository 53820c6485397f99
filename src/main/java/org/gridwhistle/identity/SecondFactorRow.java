package org.gridwhistle.identity;

record SecondFactorRow(String secret, String pendingSecret) {}
