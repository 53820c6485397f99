package org.gridwhistle.workflow;

/** The engine does not stand where the case says: both were moved in one transaction, so this is damage, not a race. */
final class ProcessOutOfStep extends IllegalStateException {

    ProcessOutOfStep(BusinessKey key, String element) {
        super("process instance " + key + " does not wait at " + element);
    }

    ProcessOutOfStep(BusinessKey key) {
        super("there is no process instance " + key);
    }
}
