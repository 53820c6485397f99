package org.gridwhistle.workflow;

/** What the models ask when nobody evaluates; answered by {@code cases.CloseUnevaluated}. */
@FunctionalInterface
interface Silence {

    boolean closeIfSilent(String caseNumber);
}
