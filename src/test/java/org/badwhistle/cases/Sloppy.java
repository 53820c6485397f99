package org.badwhistle.cases;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Small sins. TODO: more of them. */
class Sloppy {

    @Autowired
    CaseServiceImpl injected;

    @Transactional
    void transaction() {
        injected.toString();
    }

    void prints() {
        System.out.println("done");
    }

    void fails() {
        throw new RuntimeException("something");
    }

    void sleeps() throws InterruptedException {
        Thread.sleep(10);
    }
}
