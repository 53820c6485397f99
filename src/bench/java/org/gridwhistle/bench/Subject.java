package org.gridwhistle.bench;

import org.gridwhistle.support.CaseStory.Plot;

/** Something that can bring a case from whistle to close. */
interface Subject {

    String name();

    /** One whole case; each act is timed by the watch. {@code client} tells simultaneous callers apart. */
    void live(int client, Plot plot, ActWatch watch);

    /** Processor time that this subject's own process has used, without the database, in milliseconds. */
    long cpuMillis();
}
