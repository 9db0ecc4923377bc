<#-- One line for each library: coordinates, name, licences, address; separated by tabs. -->
<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#assign licences = entry.getValue()/>
${project.groupId}	${project.artifactId}	${project.version}	${(project.name!project.artifactId)?replace("\\s+", " ", "r")}	<#list licences as licence>${licence?replace("\\s+", " ", "r")}<#if licence_has_next>; </#if></#list>	${project.url!""}
</#list>
