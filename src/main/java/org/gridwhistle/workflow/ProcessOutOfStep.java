package org.gridwhistle.workflow;

/** The engine does not stand where the case says: both were moved in one transaction, so this is damage, not a race. */
final class ProcessOutOfStep extends IllegalStateException {

    ProcessOutOfStep(Object businessKey, String element) {
        super("process instance " + businessKey + " does not wait at " + element);
    }
}
