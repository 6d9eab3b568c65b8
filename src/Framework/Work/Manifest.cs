[assembly: Module(
    Id = "Union.Work",
    Name = "办事",
    Category = "平台",
    Description = "办理流程、期限、规则口径、公文、指标和活动记录：各业务模块共用"
)]
[assembly: Feature(
    Id = "Union.Work",
    Name = "办事",
    Category = "平台",
    EnabledByDependencyOnly = true,
    Description = "办理流程、期限、规则口径、公文、指标和活动记录：各业务模块共用"
)]
