package org.badwhistle.workflow;

/** Makes the package exist. */
public class Nothing {}
