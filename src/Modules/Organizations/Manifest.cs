[assembly: Module(
    Id = "Union.Organizations",
    Name = "组织建设",
    Category = "组织",
    Description = "工会组织树、用人单位、建会、委员会与换届、法人登记、双亮、工会干部"
)]
[assembly: Feature(
    Id = "Union.Organizations",
    Name = "组织建设",
    Category = "组织",
    Description = "工会组织树、用人单位、建会、委员会与换届、法人登记、双亮、工会干部",
    Dependencies = ["Union.Work"]
)]
