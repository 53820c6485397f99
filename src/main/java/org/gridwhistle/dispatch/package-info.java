/** 派单: which deputy group gets a case, and why. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "roster"})
package org.gridwhistle.dispatch;
