/** 导入: cases that other systems collected, read from a file, each row once. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "identity", "calendar", "roster", "cases", "gateway"})
package org.gridwhistle.intake;
