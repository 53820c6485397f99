package org.gridwhistle.shell;

import java.util.Optional;
import org.gridwhistle.identity.Caller;

/** Whoever the present request speaks for, signed in on a page or by a token. */
public interface CurrentCaller {

    Optional<Caller> find();
}
