/** 案件: the case from the whistle to its close, and every act that may be done to it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "identity", "calendar", "roster", "dispatch", "attachment", "gateway"})
package org.gridwhistle.cases;
