package org.gridwhistle.shell.web;

import java.util.Optional;
import org.gridwhistle.identity.Caller;

/** Whoever the present request speaks for, where no controller hands it on: the frame is drawn around error pages too. */
interface CurrentCaller {

    Optional<Caller> find();
}
