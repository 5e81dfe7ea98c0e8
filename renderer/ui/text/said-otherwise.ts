/** Words of a report or a table that is no attachment and says otherwise than the project. */
export const saidOtherwiseText = {
  title: "不作附件的材料",
  hint: "另行上传或填报，写的须与项目一致",
  copy: "复制修改清单",
  take: "放入改好的",
  takeOf: (file: string) => `放入改好的 ${file}`,
  keep: "无须改",
  keepOf: (file: string) => `${file} 无须改`,
  kept: (file: string) => `“${file}”记为无须改`,
  listTitle: (file: string) => `《${file}》与申报项目有下列不同，请按申报项目修改：`,
  inList: (place: string, name: string, found: string, now: string) => `${place.trim()}${name}“${found}”，应为“${now}”`,
  listEnd: "改好后请发回，谢谢。",
} as const;
