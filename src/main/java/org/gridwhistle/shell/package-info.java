/** 页面框架: the page frame, the security chain and the one error advice. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "identity", "calendar", "cases", "notification"})
package org.gridwhistle.shell;
