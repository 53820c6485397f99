/** 页面框架: the page frame, the security chain and the one error advice. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "identity", "calendar", "cases", "notification", "gateway"})
package org.gridwhistle.shell;
