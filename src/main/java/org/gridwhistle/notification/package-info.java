/** 通知: tells people what happened to their cases; nobody depends on it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "identity", "calendar", "roster", "cases"})
package org.gridwhistle.notification;
