/** 工作日历: working time, limits and clocks; the only place where a deadline is computed. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity", "gateway"})
package org.gridwhistle.calendar;
