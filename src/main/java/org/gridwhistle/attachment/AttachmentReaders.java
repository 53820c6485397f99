package org.gridwhistle.attachment;

import org.gridwhistle.identity.Caller;

/** Port: who may read the files of a case is for whoever knows cases to say. */
public interface AttachmentReaders {

    boolean mayRead(String caseNumber, Caller caller);
}
