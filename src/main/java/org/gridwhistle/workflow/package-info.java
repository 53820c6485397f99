/** 流程: the only importer of the process engine; implements the ports that the modules declare. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "calendar", "cases"})
package org.gridwhistle.workflow;
