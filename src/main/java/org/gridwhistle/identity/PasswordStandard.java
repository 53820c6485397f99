package org.gridwhistle.identity;

/** Whose rules hold where the two that the product follows contradict one another. */
public enum PasswordStandard {
    /** 等保 (GB/T 22239): several kinds of characters, and a new password every quarter. */
    DENGBAO,
    /** OWASP ASVS 5.0: length and unpredictability alone; a password stays until there is a reason. */
    ASVS
}
