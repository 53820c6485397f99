/** 演示: the demo county and its time machine, on an embedded database only. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "identity", "calendar", "roster", "dispatch", "cases"})
package org.gridwhistle.demo;
