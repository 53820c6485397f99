/** What every module may use: refusals, pages, the clock. Imports no other module. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {},
        type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.gridwhistle.shared;
