[assembly: Module(
    Id = "Union.Tenants",
    Name = "站点管理",
    Category = "平台",
    IsAlwaysEnabled = true,
    Description = "本站点的功能开关、网站设置、操作记录与后台任务"
)]
[assembly: Feature(
    Id = "Union.Tenants",
    Name = "站点管理",
    Category = "平台",
    IsAlwaysEnabled = true,
    Description = "本站点的功能开关、网站设置、操作记录与后台任务"
)]
[assembly: Feature(
    Id = "Union.Tenants.Registry",
    Name = "站点登记",
    Category = "平台",
    IsAlwaysEnabled = true,
    DefaultTenantOnly = true,
    Description = "登记各级工会的站点，按站点启用功能"
)]
