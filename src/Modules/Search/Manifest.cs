[assembly: Module(Id = "Union.Search", Name = "检索", Category = "内容", Description = "公众与工作人员检索公告和政策文件，直达条款")]
