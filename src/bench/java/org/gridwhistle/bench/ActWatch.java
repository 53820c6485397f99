package org.gridwhistle.bench;

import java.util.function.Supplier;

/** Sees every act of a life cycle. */
@FunctionalInterface
interface ActWatch {

    <T> T during(String act, Supplier<T> call);
}
