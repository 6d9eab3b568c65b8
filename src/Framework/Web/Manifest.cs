[assembly: Module(Id = "Union.Web", Name = "网页组件", Category = "平台", IsAlwaysEnabled = true,
    Description = "页面的组件、出错页面与安全响应头")]
