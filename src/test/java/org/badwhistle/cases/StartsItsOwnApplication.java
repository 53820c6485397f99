package org.badwhistle.cases;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** A test in the bad product; its name keeps it out of the run. */
@Disabled
@SpringBootTest
class StartsItsOwnApplication {

    @Test
    public void startsAgain() {
        // nothing
    }
}
