[assembly: Theme(Id = "Union.Themes.Admin", Name = "管理端主题", Category = "主题", IsAlwaysEnabled = true)]
